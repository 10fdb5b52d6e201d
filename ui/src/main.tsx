import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Root } from "@/app/root";
import { chosen_language, load_language } from "@/shared/words/words";
import "@/app/fonts.css";
import "@/app/global.css";

void load_language(chosen_language()).then(() => {
  createRoot(document.getElementById("root")!).render(<StrictMode><Root /></StrictMode>);
});

import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Root } from "@/app/root";
import { give_styles_nonce } from "@/app/style_nonce";
import { chosen_language, load_language } from "@/shared/words/words";
import "@/app/fonts.css";
import "@/app/global.css";

give_styles_nonce();
void load_language(chosen_language()).then(() => {
  createRoot(document.getElementById("root")!).render(<StrictMode><Root /></StrictMode>);
});

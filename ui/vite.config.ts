import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

// The server's address in development; the built files are served by the server itself.
const server = process.env.DONDOC_SERVER ?? "http://127.0.0.1:8080";

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  server: { port: 5173, proxy: { "/api": server } },
  build: {
    target: "es2021",
    // Nothing is inlined: the page's policy allows neither data: fonts nor inline scripts.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    rollupOptions: {
      // The page behind a link without an account stands alone, so that a phone loads little.
      input: { main: fileURLToPath(new URL("./index.html", import.meta.url)), link: fileURLToPath(new URL("./link.html", import.meta.url)) },
      output: {
        // What changes seldom is cached apart from what changes with each release.
        manualChunks: {
          react: ["react", "react-dom", "react-router-dom", "@tanstack/react-query"],
        },
      },
    },
  },
  test: {
    environment: "jsdom",
    globals: true,
    setupFiles: ["src/shared/test/setup.ts"],
    include: ["src/**/*.test.{ts,tsx}"],
    testTimeout: 15000,
  },
});

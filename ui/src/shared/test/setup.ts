// What jsdom lacks and the components ask for.
import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";

// A check runs beside a build: what a person waits for may take its time.
configure({ asyncUtilTimeout: 6000 });

afterEach(() => cleanup());

if (!window.matchMedia) {
  window.matchMedia = (query: string): MediaQueryList => ({
    matches: false,
    media: query,
    onchange: null,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
    dispatchEvent: () => false,
  });
}

class NoResizeObserver implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}
window.ResizeObserver ??= NoResizeObserver;
Element.prototype.scrollIntoView ??= () => undefined;

// The style sheets are thousands of rules which jsdom would walk for each element that a test looks for. What an
// element says of itself (display: none) is what these tests ask about; looks are judged in a real browser.
window.getComputedStyle = (element) => (element as HTMLElement).style;

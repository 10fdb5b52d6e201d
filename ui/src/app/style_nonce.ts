/** The nonce which the server wrote into the page for the styles made while it runs; undefined in development. */
export const style_nonce = ((): string | undefined => {
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;
  return nonce === undefined || nonce === "__CSP_NONCE__" ? undefined : nonce;
})();

/**
 * Gives the nonce to every style element that a script of ours makes. Ant
 * Design passes it on in its themed styles (ConfigProvider) but not in a few of
 * its helpers: the lock on the page's scrolling behind a dialog, the measuring
 * of scroll bars.
 */
export function give_styles_nonce() {
  if (style_nonce === undefined) return;
  const create = document.createElement.bind(document);
  document.createElement = ((name: string, options?: ElementCreationOptions) => {
    const element = create(name, options);
    if (element instanceof HTMLStyleElement) element.nonce = style_nonce;
    return element;
  }) as typeof document.createElement;
}

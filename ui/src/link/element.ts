/** An element with attributes and what stands in it; text stays text. */
export function element<Name extends keyof HTMLElementTagNameMap>(name: Name, attributes: Record<string, string>, ...within: (Node | string)[]): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== "") made.setAttribute(key, value);
  made.append(...within);
  return made;
}

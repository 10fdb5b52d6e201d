/** The element of a fact by its path in the draft, so that it can be scrolled to and focused. */
export const fact_id = (path: string) => `fact${path.replace(/\//g, "-")}`;

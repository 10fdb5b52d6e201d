/** The text field of a part, by which the keyboard comes to it. */
export const part_dom_id = (id: string) => `compose-${id}`;

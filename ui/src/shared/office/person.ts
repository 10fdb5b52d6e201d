// Who is named as a focal point, and what must hold of it: one rule for the forms of the product and for the page of a link.

export interface Person { full_name: string; office: string; phone: string; email: string }
export const nobody: Person = { full_name: "", office: "", phone: "", email: "" };

export const person_of = (one: { full_name: string; office: string | null; phone: string | null; email: string | null }): Person =>
  ({ full_name: one.full_name, office: one.office ?? "", phone: one.phone ?? "", email: one.email ?? "" });

const typed = (text: string) => text.trim() || null;
/** As the server takes it: null for what was left empty. */
export const told_person = ({ full_name, office, phone, email }: Person) => ({ full_name: full_name.trim(), office: typed(office), phone: typed(phone), email: typed(email) });

/** How much fits into a field. */
export const person_limits: Record<keyof Person, number> = { full_name: 200, office: 200, phone: 30, email: 200 };

const address = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
export type PersonFault = "needed" | "email_wrong";

/** A name alone is needed; an address must be one. */
export function fault_of(field: keyof Person, text: string): PersonFault | null {
  const told = text.trim();
  if (field === "full_name" && told === "") return "needed";
  return field === "email" && told !== "" && !address.test(told) ? "email_wrong" : null;
}

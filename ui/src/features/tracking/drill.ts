/** The address of the assignments behind a count: the same day and plan, narrowed by `more`. */
export function drill(filters: Record<string, string>, more: Record<string, string>): string {
  const query = new URLSearchParams();
  for (const name of ["as_of", "plan_id"]) if (filters[name]) query.set(name, filters[name]);
  for (const [name, value] of Object.entries(more)) query.set(name, value);
  return `/tracking?${query.toString()}`;
}

// The units that the person acts for: asked for by the page of one's unit, and where a unit names its focal point.
import { useQuery } from "@tanstack/react-query";
import { api } from "@/shared/api/api";

export const own_units_key = ["own-units"];

/** Reading it is written down, for it holds people's numbers: it is asked for where it is shown, and not again by itself. */
export function useOwnUnits() {
  return useQuery({ queryKey: own_units_key, queryFn: ({ signal }) => api.get("/api/my/units", { signal }), refetchOnWindowFocus: false });
}

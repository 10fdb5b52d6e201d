import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Suspense, useEffect, useRef, useState } from "react";
import { Navigate, Outlet, useLocation } from "react-router-dom";
import { api } from "@/shared/api/api";
import { ApiError, set_csrf_token, set_signed_out } from "@/shared/api/client";
import { ErrorState, Loading } from "@/shared/parts/states";
import { SessionContext, session_key } from "@/shared/session/session";
import { Shell } from "./shell";
import { SignInAgain } from "./sign_in_again";

/** The part of the site that needs a session: asks for it, and leads to the sign-in page where there is none. */
export function SignedIn() {
  const location = useLocation();
  const client = useQueryClient();
  const from = location.pathname + location.search;
  const session = useQuery({
    queryKey: session_key,
    queryFn: async ({ signal }) => {
      const answer = await api.get("/api/session", { signal });
      set_csrf_token(answer.csrf);
      return answer;
    },
    staleTime: 60_000,
  });

  // What waits is counted anew with each page that is opened.
  const counted_at = useRef(location.pathname);
  useEffect(() => {
    if (counted_at.current === location.pathname) return;
    counted_at.current = location.pathname;
    void client.invalidateQueries({ queryKey: session_key });
  }, [client, location.pathname]);

  // A session that ends while somebody works: they sign in over the page, which keeps what was typed.
  const [ended, set_ended] = useState(false);
  useEffect(() => {
    set_signed_out(() => set_ended(client.getQueryData(session_key) !== undefined));
    return () => set_signed_out(() => undefined);
  }, [client]);

  if (session.isPending) return <Loading />;
  if (session.isLoadingError) {
    if (session.error instanceof ApiError && session.error.status === 401) return <Navigate to="/sign-in" replace state={{ from }} />;
    return <ErrorState error={session.error} retry={() => void session.refetch()} />;
  }
  if (session.data.must_change_password && location.pathname !== "/password") return <Navigate to="/password" replace />;
  return (
    <SessionContext.Provider value={session.data}>
      <Shell><Suspense fallback={<Loading />}><Outlet /></Suspense></Shell>
      <SignInAgain session={session.data} open={ended} close={() => set_ended(false)} />
    </SessionContext.Provider>
  );
}

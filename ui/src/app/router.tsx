// The map of the site. Each feature lists its own pages in routes.tsx, loaded
// when first visited; the shell around them needs a session.
import { createBrowserRouter } from "react-router-dom";
import { amend_routes } from "@/features/amend/routes";
import { import_routes } from "@/features/import/routes";
import { issue_routes } from "@/features/issue/routes";
import { overview_routes } from "@/features/overview/routes";
import { own_unit_routes } from "@/features/own_unit/routes";
import { plans_routes } from "@/features/plans/routes";
import { administration_routes } from "@/features/administration/routes";
import { calendar_routes } from "@/features/calendar/routes";
import { comments_routes } from "@/features/comments/routes";
import { committees_routes } from "@/features/committees/routes";
import { difficulties_routes } from "@/features/difficulties/routes";
import { dispatches_routes } from "@/features/dispatches/routes";
import { feeds_routes } from "@/features/feeds/routes";
import { inspections_routes } from "@/features/inspections/routes";
import { letters_routes } from "@/features/letters/routes";
import { reports_routes } from "@/features/reports/routes";
import { search_routes } from "@/features/search/routes";
import { tracking_routes } from "@/features/tracking/routes";
import { units_routes } from "@/features/units/routes";
import { work_routes } from "@/features/work/routes";
import { review_routes } from "@/features/review/routes";
import { AccountPage } from "./account_page";
import { BrokenPage, NotFoundPage } from "./dead_ends";
import { HomePage } from "./home_page";
import { PasswordPage } from "./password_page";
import { SignedIn } from "./signed_in";
import { SignInPage } from "./sign_in_page";

/** Made once the language is there: it loads the page of the address at once, and a page names its columns as it is loaded. */
export const make_router = () => createBrowserRouter([
  { path: "/sign-in", element: <SignInPage />, errorElement: <BrokenPage /> },
  {
    path: "/",
    element: <SignedIn />,
    errorElement: <BrokenPage />,
    children: [
      {
        errorElement: <BrokenPage />,
        children: [
          { index: true, element: <HomePage /> },
          { path: "account", element: <AccountPage /> },
          { path: "password", element: <PasswordPage /> },
          ...import_routes,
          ...plans_routes,
          ...own_unit_routes,
          ...amend_routes,
          ...issue_routes,
          ...overview_routes,
          ...tracking_routes,
          ...calendar_routes,
          ...comments_routes,
          ...committees_routes,
          ...difficulties_routes,
          ...dispatches_routes,
          ...feeds_routes,
          ...inspections_routes,
          ...letters_routes,
          ...reports_routes,
          ...search_routes,
          ...administration_routes,
          ...units_routes,
          ...work_routes,
          ...review_routes,
          { path: "*", element: <NotFoundPage /> },
        ],
      },
    ],
  },
]);

import administration from "./vi/administration.json";
import amend from "./vi/amend.json";
import app from "./vi/app.json";
import awaited from "./vi/awaited.json";
import batch from "./vi/batch.json";
import bulk from "./vi/bulk.json";
import calendar from "./vi/calendar.json";
import cascade from "./vi/cascade.json";
import comments from "./vi/comments.json";
import committees from "./vi/committees.json";
import common from "./vi/common.json";
import compose from "./vi/compose.json";
import difficulties from "./vi/difficulties.json";
import dispatches from "./vi/dispatches.json";
import error from "./vi/error.json";
import feeds from "./vi/feeds.json";
import guidance from "./vi/guidance.json";
import hand_over from "./vi/hand_over.json";
import history from "./vi/history.json";
import import_page from "./vi/import.json";
import inspections from "./vi/inspections.json";
import issue from "./vi/issue.json";
import letters from "./vi/letters.json";
import link from "./vi/link.json";
import links from "./vi/links.json";
import lint from "./vi/lint.json";
import matrix from "./vi/matrix.json";
import office from "./vi/office.json";
import overview from "./vi/overview.json";
import own_unit from "./vi/own_unit.json";
import plans from "./vi/plans.json";
import reports from "./vi/reports.json";
import review from "./vi/review.json";
import schedule from "./vi/schedule.json";
import search from "./vi/search.json";
import shares from "./vi/shares.json";
import steps from "./vi/steps.json";
import tracking from "./vi/tracking.json";
import units from "./vi/units.json";
import views from "./vi/views.json";
import work from "./vi/work.json";

export const vi = {
  ...administration,
  ...amend,
  ...app,
  ...awaited,
  ...batch,
  ...bulk,
  ...calendar,
  ...cascade,
  ...comments,
  ...committees,
  ...common,
  ...compose,
  ...difficulties,
  ...dispatches,
  ...feeds,
  ...guidance,
  ...hand_over,
  ...history,
  ...import_page,
  ...inspections,
  ...issue,
  ...letters,
  ...link,
  ...links,
  ...lint,
  ...matrix,
  ...office,
  ...overview,
  ...own_unit, ...plans,
  ...reports,
  ...review,
  ...schedule,
  ...search,
  ...shares,
  ...steps,
  ...tracking,
  ...units,
  ...views,
  ...work,
};
export const vi_errors: Record<string, string> = error;

import type { vi } from "./vi";
import administration from "./en/administration.json";
import amend from "./en/amend.json";
import app from "./en/app.json";
import awaited from "./en/awaited.json";
import batch from "./en/batch.json";
import bulk from "./en/bulk.json";
import calendar from "./en/calendar.json";
import cascade from "./en/cascade.json";
import comments from "./en/comments.json";
import committees from "./en/committees.json";
import common from "./en/common.json";
import compose from "./en/compose.json";
import difficulties from "./en/difficulties.json";
import dispatches from "./en/dispatches.json";
import error from "./en/error.json";
import feeds from "./en/feeds.json";
import guidance from "./en/guidance.json";
import hand_over from "./en/hand_over.json";
import history from "./en/history.json";
import import_page from "./en/import.json";
import inspections from "./en/inspections.json";
import issue from "./en/issue.json";
import letters from "./en/letters.json";
import link from "./en/link.json";
import links from "./en/links.json";
import lint from "./en/lint.json";
import matrix from "./en/matrix.json";
import office from "./en/office.json";
import overview from "./en/overview.json";
import own_unit from "./en/own_unit.json";
import plans from "./en/plans.json";
import reports from "./en/reports.json";
import review from "./en/review.json";
import schedule from "./en/schedule.json";
import search from "./en/search.json";
import shares from "./en/shares.json";
import steps from "./en/steps.json";
import tracking from "./en/tracking.json";
import units from "./en/units.json";
import views from "./en/views.json";
import work from "./en/work.json";

export const en: Record<keyof typeof vi, string> = {
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
export const en_errors: Record<string, string> = error;

import { media } from "./media";

// "screen": a sheet of paper is narrow too, but is no phone.
const narrower = (width: number) => media(`screen and (max-width: ${width}px)`);

/** Whether the page is as narrow as a phone held upright. */
export const usePhone = narrower(700);
/** Whether the menu stands at the bottom of the page, as shell.module.css lays it. */
export const useBottomMenu = narrower(768);

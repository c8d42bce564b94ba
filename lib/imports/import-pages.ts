/** Lines on one page of a result. */
export const LINES_ON_PAGE = 50;

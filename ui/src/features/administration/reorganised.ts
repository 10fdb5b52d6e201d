/** What a reorganisation changes: units above all, and everything that counts by them. */
export const reorganised = [["reorganisations"], ["units"], ["unit"], ["groups"], ["focal-points"], ["tracking"], ["reports"], ["plans"]];

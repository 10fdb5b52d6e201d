/** Endings of the documents that are read. */
export const documents_taken = [".docx", ".doc", ".odt", ".rtf", ".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff", ".webp", ".bmp", ".gif", ".html", ".htm", ".eml", ".zip", ".txt", ".md"];

// A file that is made from what the browser sends: fetched, then handed to the person.
import { ApiError, current_csrf_token, error_of, note_status } from "./client";

export async function download_made(path: string, body: unknown, file_name: string): Promise<void> {
  let response: Response;
  try {
    response = await fetch(path, { method: "POST", body: JSON.stringify(body), headers: { "Content-Type": "application/json", "X-CSRF-Token": current_csrf_token() } });
  } catch {
    throw new ApiError(0, "http.0");
  }
  note_status(response.status);
  if (!response.ok) throw error_of(response.status, await response.json().catch(() => null));
  const address = URL.createObjectURL(await response.blob());
  const anchor = Object.assign(document.createElement("a"), { href: address, download: file_name });
  anchor.click();
  URL.revokeObjectURL(address);
}

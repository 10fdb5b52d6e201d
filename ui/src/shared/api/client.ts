// The one way to the server. Every call is same-origin, carries the session's
// cookie, and for acts the CSRF token and an idempotency key, so that a resend
// after a broken connection does the act once.
import type { components } from "./schema";
import { new_key } from "./key";

/** What the server says went wrong; `code` has its words in words/{vi,en}/error.json. */
export class ApiError extends Error {
  constructor(
    /** HTTP status; 0 where no answer came. */
    readonly status: number,
    readonly code: string,
    /** Path of the input to blame ("tasks[3].due_on"), or "". */
    readonly field = "",
    readonly params: Record<string, string> = {},
  ) {
    super(field === "" ? code : `${code} (${field})`);
  }
}

export type Query = Record<string, string | number | boolean | readonly string[] | null | undefined>;
export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
export interface Options {
  query?: Query | undefined;
  /** A plain value is sent as JSON; a FormData or Blob as it is. */
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal | undefined;
  /** One key per act, kept by the caller over its resends; made anew where absent. */
  idempotency_key?: string;
}

let csrf_token = "";
let on_signed_out: () => void = () => undefined;
const signed_in_listeners = new Set<() => void>();

/** Called with each session response. */
export const set_csrf_token = (token: string) => { csrf_token = token; };
/** Called when the server no longer knows the session (401). */
export const set_signed_out = (listener: () => void) => { on_signed_out = listener; };
/** To be called with an answer's status by those who ask without `send`. */
export const note_status = (status: number) => { if (status === 401) on_signed_out(); };
/** Calls `listener` when a session that had ended goes on; returns what takes it off the list again. */
export const on_signed_in = (listener: () => void) => {
  signed_in_listeners.add(listener);
  return () => { signed_in_listeners.delete(listener); };
};
export const tell_signed_in = () => signed_in_listeners.forEach((listener) => listener());
export const current_csrf_token = () => csrf_token;

/** The address of a resource, `{name}` in `path` filled from `params`. */
export function address(path: string, params: Record<string, string | number> = {}, query: Query = {}): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === null || value === undefined || value === "") continue;
    if (Array.isArray(value)) value.forEach((one: string) => search.append(name, one));
    else search.set(name, String(value));
  }
  const text = search.toString();
  return filled + (text === "" ? "" : `?${text}`);
}

/** Reads the server's error body; a body that is not ours gets the status's own code. */
export function error_of(status: number, body: unknown): ApiError {
  const error = (body as Partial<components["schemas"]["Problem"]> | null)?.error;
  if (typeof error?.code !== "string") return new ApiError(status, `http.${status}`);
  return new ApiError(status, error.code, error.field, Object.fromEntries(error.params.map(({ name, value }) => [name, value])));
}

/** Sends a request to `url` (made by `address`) and gives the answer's JSON; throws ApiError. */
export async function send<T>(method: Method, url: string, options: Options = {}): Promise<T> {
  const headers: Record<string, string> = { Accept: "application/json", ...options.headers };
  let body: BodyInit | undefined;
  if (options.body instanceof FormData || options.body instanceof Blob) body = options.body;
  else if (options.body !== undefined) {
    headers["Content-Type"] ??= "application/json";
    body = JSON.stringify(options.body);
  }
  if (method !== "GET") {
    headers["X-CSRF-Token"] = csrf_token;
    if (method === "POST") headers["Idempotency-Key"] = options.idempotency_key ?? new_key();
  }
  let response: Response;
  try {
    response = await fetch(url, { method, headers, body, signal: options.signal ?? null, credentials: "same-origin" });
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
    throw new ApiError(0, "http.0");
  }
  const text = await response.text();
  const is_json = (response.headers.get("Content-Type") ?? "").includes("json");
  const answer: unknown = text !== "" && is_json ? JSON.parse(text) : null;
  if (!response.ok) {
    const error = error_of(response.status, answer);
    note_status(response.status);
    throw error;
  }
  return answer as T;
}

// What the phone page asks of the server: with the token of the link, never with a cookie.
import type { components } from "@/shared/api/schema";

export type Duty = components["schemas"]["LinkedDuty"];
export type Update = components["schemas"]["LinkedUpdate"];
export type Report = components["schemas"]["LinkedReport"];
export type Person = components["schemas"]["NamedFocalPoint"];
export type Content = components["schemas"]["ReportContent"];

/** status 0: no answer came. */
export class Refused extends Error {
  constructor(readonly status: number, readonly code: string, readonly params: Record<string, string> = {}) { super(code); }
  /** Worth trying again by itself: no network, a busy server, too many at once. */
  get passes(): boolean { return this.status === 0 || this.status === 429 || this.status >= 500; }
}

async function ask<T>(path: string, token: string, body: BodyInit | null, headers: Record<string, string>): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, { method: "POST", credentials: "omit", referrerPolicy: "no-referrer", body, headers: { Accept: "application/json", "X-Link-Token": token, ...headers } });
  } catch {
    throw new Refused(0, "http.0");
  }
  const text = await response.text();
  if (response.ok) return JSON.parse(text) as T;
  throw refusal(response.status, text);
}

function refusal(status: number, text: string): Refused {
  try {
    const { error } = JSON.parse(text) as components["schemas"]["Problem"];
    return new Refused(status, error.code, Object.fromEntries(error.params.map(({ name, value }) => [name, value])));
  } catch {
    return new Refused(status, `http.${status}`);
  }
}

export const open = (token: string) => ask<Duty>("/api/link/open", token, null, {});

export const send_update = (token: string, key: string, update: Update) =>
  ask<Duty>("/api/link/updates", token, JSON.stringify(update), { "Content-Type": "application/json", "Idempotency-Key": key });

export const send_report = (token: string, key: string, report: components["schemas"]["FilledReport"]) =>
  ask<Duty>("/api/link/report", token, JSON.stringify(report), { "Content-Type": "application/json", "Idempotency-Key": key });

export const send_person = (token: string, key: string, person: Person) =>
  ask<Duty>("/api/link/focal-point", token, JSON.stringify(person), { "Content-Type": "application/json", "Idempotency-Key": key });

export async function send_file(token: string, key: string, name: string, bytes: Blob): Promise<string> {
  const form = new FormData();
  form.append("file", bytes, name);
  return (await ask<{ id: string }>("/api/link/attachments", token, form, { "Idempotency-Key": key })).id;
}

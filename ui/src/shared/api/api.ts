// The server's routes, typed from openapi.yaml (schema.d.ts is generated: npm run types).
//   const page = await api.get("/api/drafts", { query: { page: 2 }, signal });
//   await api.post("/api/plans/{id}/issue", { path: { id }, body });
import { address, send, type Method, type Options, type Query } from "./client";
import type { components, paths } from "./schema";

/** A value of the interface by its name: Schema<"DraftRow">. */
export type Schema<Name extends keyof components["schemas"]> = components["schemas"][Name];

type Verb = "get" | "post" | "put" | "delete";
/** The paths which serve a verb. */
export type PathOf<V extends Verb> = {
  [P in keyof paths]: paths[P][V] extends { responses: unknown } ? P : never;
}[keyof paths];

type Json<R> = R extends { content: { "application/json": infer A } } ? A : undefined;
/** What a route answers with; undefined where it answers without content. */
export type Answer<P extends keyof paths, V extends Verb> = paths[P][V] extends { responses: infer R }
  ? R extends { 200: infer A } ? Json<A>
    : R extends { 201: infer A; 202: infer B } ? Json<A> | Json<B>
    : R extends { 201: infer A } ? Json<A> : undefined
  : never;

type PathInput<P extends keyof paths> = P extends `${string}{${string}` ? { path: Record<string, string> } : { path?: never };
type QueryInput<O> = O extends { parameters: { query: infer Q } } ? { query: Q }
  : O extends { parameters: { query?: infer Q } } ? { query?: Q } : { query?: never };
type BodyInput<O> = O extends { requestBody: { content: { "application/json": infer B } } } ? { body: B }
  : O extends { requestBody: { content: { "multipart/form-data": unknown } } } ? { body: FormData } : { body?: never };
/** What a call of the route takes. */
export type Input<P extends keyof paths, V extends Verb> =
  PathInput<P> & QueryInput<paths[P][V]> & BodyInput<paths[P][V]> & Pick<Options, "signal" | "idempotency_key">;
/** The same with no route in view: the union over all of them is more than the compiler computes. */
type Sent = { path?: Record<string, string>; query?: Query } & Options;
type Arguments<I> = object extends I ? [input?: I] : [input: I];

function call<V extends Verb>(verb: V) {
  const method = verb.toUpperCase() as Method;
  return <P extends PathOf<V>>(path: P, ...given: Arguments<Input<P, V>>): Promise<Answer<P, V>> => {
    const [{ path: params, query, ...options } = {}] = given as [Sent?];
    return send<Answer<P, V>>(method, address(path, params, query), options);
  };
}

export const api = { get: call("get"), post: call("post"), put: call("put"), delete: call("delete") };

/** The address of a file's route, for a link: the browser downloads it itself. */
export const file_address = (path: PathOf<"get">, params: Record<string, string>, query: Query = {}): string =>
  address(path, params, query);

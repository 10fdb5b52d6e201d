// JSON patches (RFC 6902) over JSON pointers (RFC 6901), applied without
// touching the value given: what did not change stays the same object.

export type Operation =
  | { op: "add" | "replace" | "test"; path: string; value: unknown }
  | { op: "remove"; path: string }
  | { op: "move" | "copy"; from: string; path: string };

export const pointer = (...steps: (string | number)[]): string =>
  steps.map((step) => `/${String(step).replace(/~/g, "~0").replace(/\//g, "~1")}`).join("");

export const steps_of = (path: string): string[] =>
  path === "" ? [] : path.slice(1).split("/").map((step) => step.replace(/~1/g, "/").replace(/~0/g, "~"));

const is_object = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** The value at `path`; undefined where there is none. */
export function value_at(value: unknown, path: string): unknown {
  let here = value;
  for (const step of steps_of(path)) {
    if (!is_object(here)) return undefined;
    here = (here as Record<string, unknown>)[step];
  }
  return here;
}

/** A patch that does not fit the value: the two sides no longer hold the same. */
export class PatchError extends Error {}

function index_in(list: readonly unknown[], step: string, limit: number): number {
  const index = step === "-" ? list.length : Number(step);
  if (!/^(0|[1-9]\d*|-)$/.test(step) || index > limit) throw new PatchError(`no place ${step}`);
  return index;
}

/** `value` with the place at `steps` changed by `change` of the container that holds it. */
function changed(value: unknown, steps: readonly string[], change: (container: unknown[] | Record<string, unknown>, step: string) => void): unknown {
  if (!is_object(value)) throw new PatchError("no container");
  const [step, ...rest] = steps;
  const copy = Array.isArray(value) ? [...(value as unknown[])] : { ...value };
  if (rest.length === 0) change(copy, step!);
  else if (Array.isArray(copy)) {
    const index = index_in(copy, step!, copy.length - 1);
    copy[index] = changed(copy[index], rest, change);
  } else {
    if (!(step! in copy)) throw new PatchError(`no member ${step}`);
    copy[step!] = changed(copy[step!], rest, change);
  }
  return copy;
}

const add = (value: unknown, path: string, added: unknown): unknown => path === "" ? added : changed(value, steps_of(path), (container, step) => {
  if (Array.isArray(container)) container.splice(index_in(container, step, container.length), 0, added);
  else container[step] = added;
});

const remove = (value: unknown, path: string): unknown => changed(value, steps_of(path), (container, step) => {
  if (Array.isArray(container)) container.splice(index_in(container, step, container.length - 1), 1);
  else if (step in container) delete container[step];
  else throw new PatchError(`no member ${step}`);
});

const replace = (value: unknown, path: string, next: unknown): unknown => path === "" ? next : changed(value, steps_of(path), (container, step) => {
  if (Array.isArray(container)) container[index_in(container, step, container.length - 1)] = next;
  else if (step in container) container[step] = next;
  else throw new PatchError(`no member ${step}`);
});

function apply_one(value: unknown, operation: Operation): unknown {
  switch (operation.op) {
    case "add": return add(value, operation.path, operation.value);
    case "remove": return remove(value, operation.path);
    case "replace": return replace(value, operation.path, operation.value);
    case "copy": return add(value, operation.path, value_at(value, operation.from));
    case "move": return add(remove(value, operation.from), operation.path, value_at(value, operation.from));
    case "test":
      if (JSON.stringify(value_at(value, operation.path)) !== JSON.stringify(operation.value)) throw new PatchError(`test of ${operation.path}`);
      return value;
  }
}

/** The value after the operations, all or none of them. Throws PatchError where one does not fit. */
export const apply_patch = <T>(value: T, patch: readonly Operation[]): T => patch.reduce<unknown>(apply_one, value) as T;

// What was typed and chosen, kept on the phone until it is sent: in IndexedDB, since photos are large.
import type { Content, Person, Update } from "./ask";

/** signed: the signed copy of a report. */
export interface KeptFile { key: string; name: string; bytes: Blob; id: string | null; signed?: boolean }
export interface SignedWords { number: string; signed_on: string; signer: string }
export interface Filled { base_revision: number; content: Content; signed: SignedWords | null }
/** One thing to say, under the key with which it is said once; a report where `report` is there, a focal point where `person` is. draft: still being written. of: what it is said of, as it was shown. */
export interface Entry { key: string; token: string; kind: Update["kind"]; note: string; files: KeptFile[]; report?: Filled; person?: Person; draft?: boolean; of?: { unit: string; text: string } }

const table = "entries";

const database = (): Promise<IDBDatabase> => new Promise((done, fail) => {
  const asked = indexedDB.open("dondoc-link", 1);
  asked.onupgradeneeded = () => asked.result.createObjectStore(table, { keyPath: "key" });
  asked.onsuccess = () => done(asked.result);
  asked.onerror = () => fail(asked.error);
});

async function with_table<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const db = await database();
  try {
    return await new Promise<T>((done, fail) => {
      const transaction = db.transaction(table, mode);
      const asked = act(transaction.objectStore(table));
      transaction.oncomplete = () => done(asked.result);
      transaction.onabort = transaction.onerror = () => fail(transaction.error);
    });
  } finally {
    db.close();
  }
}

/** False where the browser keeps nothing (a private window): then the open page alone holds it. */
export const keep = (entry: Entry): Promise<boolean> => with_table("readwrite", (store) => store.put(entry)).then(() => true, () => false);

export const forget = (key: string): Promise<void> => with_table("readwrite", (store) => store.delete(key)).catch(() => undefined);

/** Under which a report is kept while it is written: there is one for each link. */
export const draft_key = (token: string) => `draft ${token}`;

/** What waits for this link, from an earlier visit: to be sent before what is still being written. */
export async function waiting(token: string): Promise<Entry | null> {
  const all = await with_table<Entry[]>("readonly", (store) => store.getAll() as IDBRequest<Entry[]>).catch(() => []);
  const own = all.filter((entry) => entry.token === token);
  return own.find((entry) => !entry.draft) ?? own[0] ?? null;
}

// What was typed and chosen, kept on the phone until it is sent: in IndexedDB, since photos are large.
import type { Update } from "./ask";

export interface KeptFile { key: string; name: string; bytes: Blob; id: string | null }
/** One thing to say, under the key with which it is said once. */
export interface Entry { key: string; token: string; kind: Update["kind"]; note: string; files: KeptFile[] }

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

/** What waits for this link, from an earlier visit. */
export async function waiting(token: string): Promise<Entry | null> {
  const all = await with_table<Entry[]>("readonly", (store) => store.getAll() as IDBRequest<Entry[]>).catch(() => []);
  return all.find((entry) => entry.token === token) ?? null;
}

// The list of reports that a person chose last, kept in their own browser.
const key_of = (user_id: string) => `dondoc.reports.tab.${user_id}`;
const tabs = ["waiting", "units", "periods", "consolidated"];

export function remembered_tab(user_id: string): string | null {
  const tab = localStorage.getItem(key_of(user_id));
  return tab !== null && tabs.includes(tab) ? tab : null;
}

export const remember_tab = (user_id: string, tab: string) => localStorage.setItem(key_of(user_id), tab);

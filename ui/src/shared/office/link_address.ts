/** The address that opens a link: what stands behind '#' is sent to no server. */
export const link_address = (token: string) => `${window.location.origin}/link#${token}`;

/**
 * Where an organisation's provider sends people back to: an address of its own, so that what another provider
 * answers never passes for this one's (OAuth 2.0 Security Best Current Practice, mix-up).
 */
export const returnPath = (organisationId: string): string => `/api/sso/${organisationId}/callback`;

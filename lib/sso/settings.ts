/** The provider of an organisation as its settings show it. */
export interface ProviderSettings {
  issuer: string;
  clientId: string;
  mayJoin: boolean;
  domains: string[];
  /** False where the installation's secret has changed, so that the client secret must be entered anew. */
  isReadable: boolean;
}

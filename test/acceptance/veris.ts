// SPDX-License-Identifier: Apache-2.0

/** A record of the VERIS Community Database (schema 1.3.4), as far as a report is made of it. Nothing but these is sure. */
export interface VerisRecord {
  readonly incident_id: string;
  readonly security_incident: string;
  readonly summary?: string;
  /** Links, more than one of them separated by ";" or ",", or words. */
  readonly reference?: string;
  readonly notes?: string;
  readonly campaign_id?: string;
  readonly action: Readonly<Record<string, { readonly variety?: readonly string[] }>>;
  readonly actor: Readonly<Record<string, { readonly variety?: readonly string[] }>>;
  readonly asset: { readonly assets?: readonly { readonly variety?: string; readonly amount?: number }[] };
  readonly attribute: {
    readonly availability?: { readonly duration?: { readonly unit: string; readonly value?: number } };
    readonly confidentiality?: { readonly data_disclosure?: string; readonly data_total?: number };
  };
  readonly discovery_method: {
    readonly internal?: { readonly variety?: readonly string[] };
    readonly external?: { readonly variety?: readonly string[] };
  };
  readonly timeline: {
    readonly incident: { readonly year: number; readonly month?: number; readonly day?: number };
  };
  readonly victim: { readonly country?: readonly string[]; readonly state?: string; readonly victim_id?: string };
  readonly plus: { readonly created: string };
}

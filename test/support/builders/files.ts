// SPDX-License-Identifier: Apache-2.0
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Asked, TestApp } from '../app.js';

export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
export const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<</Type /Catalog>>\nendobj\ntrailer <</Root 1 0 R>>\n%%EOF\n');

export interface Sent {
  readonly name?: string;
  readonly type?: string;
  readonly content?: string | Uint8Array;
  readonly idempotencyKey?: string;
  readonly incidentId?: string;
}

export interface FileAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Asked;
}

/** Files sent and read over HTTP, as the portal and an integrator do. `token` is the caller's. */
export class Files {
  constructor(private readonly app: Pick<TestApp, 'url' | 'folder'>) {}

  /** POST /files; by default a small text. */
  async send(token: string | undefined, sent: Sent = {}, headers: Record<string, string> = {}): Promise<FileAnswer> {
    const { name = 'firewall.log', type = 'text/plain', content = 'deny tcp any any\n' } = sent;
    const form = new FormData();
    for (const field of ['idempotencyKey', 'incidentId'] as const) {
      const value = sent[field];
      if (value !== undefined) form.set(field, value);
    }
    form.set('file', new Blob([content], { type }), name);
    return this.post(token, form, headers);
  }

  async post(
    token: string | undefined,
    body: string | FormData,
    headers: Record<string, string> = {},
  ): Promise<FileAnswer> {
    const response = await fetch(new URL('/files', this.app.url), {
      method: 'POST',
      body,
      headers: { ...(token !== undefined && { authorization: `Bearer ${token}` }), ...headers },
    });
    return { status: response.status, headers: response.headers, body: await response.json() };
  }

  /** The id of a file that was taken in; anything else fails the test. */
  async uploaded(token: string, sent: Sent = {}): Promise<string> {
    const { status, body } = await this.send(token, sent);
    if (status !== 201) throw new Error(JSON.stringify(body));
    return body.id as string;
  }

  /** GET /files/:id; `body` is the content, or what a refusal says. */
  async read(token: string | undefined, id: string, headers: Record<string, string> = {}): Promise<FileAnswer> {
    const response = await fetch(new URL(`/files/${id}`, this.app.url), {
      headers: { ...(token !== undefined && { authorization: `Bearer ${token}` }), ...headers },
    });
    const content = Buffer.from(await response.arrayBuffer());
    const body: unknown = response.ok ? content : JSON.parse(content.toString());
    return { status: response.status, headers: response.headers, body };
  }

  /** Names of everything in the store: arriving or kept. */
  async stored(): Promise<string[]> {
    const entries = await readdir(path.join(this.app.folder, 'files'), { recursive: true, withFileTypes: true }).catch(
      () => [],
    );
    return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  }
}

// SPDX-License-Identifier: Apache-2.0
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './page.css';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';

const WELCOME = `# Prahari: you are signed in as in the portal, and may do here what you may do there.
# Ctrl+Enter sends, Ctrl+Space completes, the book on the left holds the whole schema.
{
  viewer {
    displayName
    permissions
  }
}
`;

interface Asked {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: unknown;
}

/** With the session's cookie; a program sends "authorization: Bearer …" instead. */
async function fetcher(asked: Asked): Promise<never> {
  const answer = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    credentials: 'same-origin',
    body: JSON.stringify(asked),
  });
  return (await answer.json()) as never;
}

/** The example that the portal's page for developers links to. */
const given = decodeURIComponent(location.hash.slice(1));

// Nothing is kept in the browser: what was asked may be confidential.
const memory = new Map<string, string>();
const storage = {
  getItem: (key: string) => memory.get(key) ?? null,
  setItem: (key: string, value: string) => void memory.set(key, value),
  removeItem: (key: string) => void memory.delete(key),
  clear: () => memory.clear(),
  get length() {
    return memory.size;
  },
};

createRoot(document.getElementById('root') as HTMLElement).render(
  <GraphiQL
    fetcher={fetcher}
    storage={storage}
    defaultQuery={WELCOME}
    isHeadersEditorEnabled={false}
    {...(given !== '' && { initialQuery: given })}
  >
    <GraphiQL.Logo>
      <a href="/developers">Prahari</a>
    </GraphiQL.Logo>
  </GraphiQL>,
);

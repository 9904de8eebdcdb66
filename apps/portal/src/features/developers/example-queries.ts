// SPDX-License-Identifier: Apache-2.0
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

interface Example {
  readonly title: MessageDescriptor;
  readonly query: string;
}

// Plain texts, not documents of the portal: a test runs each against the schema.
export const exampleQueries: readonly Example[] = [
  {
    title: msg`Who am I, and what may I do?`,
    query: `{
  viewer {
    displayName
    company { code name { en hi } }
    roles
    permissions
  }
}`,
  },
  {
    title: msg`Open incidents and their next deadline`,
    query: `{
  incidents(first: 20, filter: { status: [SUBMITTED, ACKNOWLEDGED, INVESTIGATING, CONTAINED] }) {
    totalCount
    nodes {
      reference
      title
      severity
      obligations { profile stage dueAt status }
    }
    pageInfo { hasNextPage endCursor }
  }
}`,
  },
  {
    title: msg`Clocks that are overdue`,
    query: `{
  obligations(first: 20, filter: { status: [OVERDUE] }) {
    nodes { profile stage dueAt basis incident { reference } }
  }
}`,
  },
  {
    title: msg`Advisories with their recommendations`,
    query: `{
  advisories(first: 10) {
    nodes {
      reference
      title { en hi }
      tlp
      severity
      recommendations { number text { en hi } priority dueAt }
    }
  }
}`,
  },
  {
    title: msg`Begin an incident (it stays a draft until it is submitted)`,
    query: `mutation {
  createIncident(input: { title: "Begun by the ticket system", idempotencyKey: "ticket-4711" }) {
    incident { id reference status version }
  }
}`,
  },
];

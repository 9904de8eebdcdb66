// SPDX-License-Identifier: Apache-2.0
import { graphql } from '~/api/graphql';
import type { ApiClientsPageQuery } from '~/graphql/graphql';

export const ApiClientsQuery = graphql(`
  query ApiClientsPage {
    apiClients {
      id
      name
      scopes
      createdAt
      expiresAt
      lastUsedAt
      revokedAt
    }
  }
`);

export type ListedClient = ApiClientsPageQuery['apiClients'][number];

export const MakeApiClient = graphql(`
  mutation MakeApiClient($input: CreateApiClientInput!) {
    createApiClient(input: $input) {
      secret
      apiClient {
        id
        name
        scopes
        createdAt
        expiresAt
        lastUsedAt
        revokedAt
      }
    }
  }
`);

export const RevokeClient = graphql(`
  mutation RevokeClient($id: ID!) {
    revokeApiClient(id: $id) {
      id
      revokedAt
    }
  }
`);

// SPDX-License-Identifier: Apache-2.0
import type { Type } from '@nestjs/common';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Connection } from '@prahari/kernel';

@ObjectType()
class PageInfo {
  @Field(() => Boolean) hasNextPage: boolean;
  @Field(() => Boolean) hasPreviousPage: boolean;
  @Field(() => String, { nullable: true }) startCursor: string | null;
  @Field(() => String, { nullable: true }) endCursor: string | null;
}

/** The Relay connection of an object type: `connectionOf(Incident)` gives IncidentConnection and IncidentEdge. */
export function connectionOf<Node extends object>(node: Type<Node>): Type<Connection<Node>> {
  @ObjectType(`${node.name}Edge`)
  class Edge {
    @Field(() => String) cursor: string;
    @Field(() => node) node: Node;
  }

  @ObjectType(`${node.name}Connection`)
  class ConnectionOfNode implements Connection<Node> {
    @Field(() => [Edge]) edges: Edge[];
    @Field(() => [node]) nodes: Node[];
    @Field(() => PageInfo) pageInfo: PageInfo;
    @Field(() => Int, { nullable: true, description: 'Null above 10,000: an exact total would cost too much.' })
    totalCount: number | null;
  }
  return ConnectionOfNode;
}

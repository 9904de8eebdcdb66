// SPDX-License-Identifier: Apache-2.0
import { Args, Field, Info, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor, Requires } from '@prahari/access';
import { below, requestedFields } from '@prahari/graphql';
import type { Connection } from '@prahari/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { CompaniesArgs, CreateCompanyInput, SetContactsInput } from './company.input.js';
import { Company, CompanyConnection } from './company.object.js';
import { CompanyQueries } from './company.queries.js';
import { CompanyService } from './company.service.js';

@ObjectType()
export class CompanyPayload {
  @Field(() => Company) company: Company;
}

@Resolver()
export class CompanyResolver {
  constructor(
    private readonly service: CompanyService,
    private readonly queries: CompanyQueries,
  ) {}

  @Requires('company:read')
  @Query(() => CompanyConnection)
  companies(
    @CurrentActor() actor: Actor,
    @Args() args: CompaniesArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Company>> {
    return this.queries.companies(actor, args, requestedFields(info));
  }

  @Requires('company:create')
  @Mutation(() => CompanyPayload)
  async createCompany(
    @CurrentActor() actor: Actor,
    @Args('input') input: CreateCompanyInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CompanyPayload> {
    const id = await this.service.create(actor, input);
    return { company: await this.queries.company(actor, id, below(requestedFields(info), 'company')) };
  }

  @Requires('company:update')
  @Mutation(() => CompanyPayload)
  async setContacts(
    @CurrentActor() actor: Actor,
    @Args('input') input: SetContactsInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CompanyPayload> {
    const id = await this.service.setContacts(actor, input);
    return { company: await this.queries.company(actor, id, below(requestedFields(info), 'company')) };
  }
}

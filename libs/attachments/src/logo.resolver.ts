// SPDX-License-Identifier: Apache-2.0
import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor, Requires } from '@prahari/access';
import { CompanyPayload, CompanyQueries } from '@prahari/companies';
import { below, requestedFields } from '@prahari/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { SetCompanyLogoInput } from './logo.input.js';
import { LogoService } from './logo.service.js';

@Resolver()
export class LogoResolver {
  constructor(
    private readonly logos: LogoService,
    private readonly companies: CompanyQueries,
  ) {}

  @Requires('company:update')
  @Mutation(() => CompanyPayload)
  async setCompanyLogo(
    @CurrentActor() actor: Actor,
    @Args('input') input: SetCompanyLogoInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CompanyPayload> {
    const id = await this.logos.set(actor, input);
    return { company: await this.companies.company(actor, id, below(requestedFields(info), 'company')) };
  }
}

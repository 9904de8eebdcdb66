// SPDX-License-Identifier: Apache-2.0
import { Module } from '@nestjs/common';
import { CompaniesModule } from '@prahari/companies';
import { AccountQueries } from './account.queries.js';
import { AccountResolver } from './account.resolver.js';
import { AccountService } from './account.service.js';
import { ActorCache } from './actor-cache.js';
import { ActorQueries } from './actor.queries.js';
import { ApiClientQueries } from './api-client.queries.js';
import { ApiClientResolver } from './api-client.resolver.js';
import { ApiClientService } from './api-client.service.js';
import { BearerStrategy } from './bearer.strategy.js';
import { CookieStrategy } from './cookie.strategy.js';
import { IdentifyService } from './identify.service.js';
import { InitialiseService } from './initialise.service.js';
import { InvitationService } from './invitation.service.js';
import { LastSeen } from './last-seen.js';
import { OneTimeLinks } from './one-time-links.js';
import { OwnAccountService } from './own-account.service.js';
import { PasswordHasher } from './password-hasher.js';
import { PasswordStrategy } from './password.strategy.js';
import { SavedViewQueries } from './saved-view.queries.js';
import { SavedViewResolver } from './saved-view.resolver.js';
import { SavedViewService } from './saved-view.service.js';
import { SessionCookie } from './session-cookie.js';
import { Sessions } from './sessions.js';
import { SignInPresenter } from './sign-in.presenter.js';
import { SignInResolver } from './sign-in.resolver.js';
import { SignInService } from './sign-in.service.js';
import { SignInThrottle } from './sign-in-throttle.js';
import { UserAdministrationService } from './user-administration.service.js';
import { UserQueries } from './user.queries.js';
import { UserResolver } from './user.resolver.js';
import { ViewerQueries } from './viewer.queries.js';

/** Needs Database, Clock and IdentitySettings from the application. */
@Module({
  imports: [CompaniesModule],
  providers: [
    ...[ActorCache, ActorQueries, LastSeen, BearerStrategy, CookieStrategy, SessionCookie, IdentifyService],
    ...[PasswordHasher, PasswordStrategy, SignInThrottle, Sessions, SignInService, SignInPresenter, SignInResolver],
    ...[OneTimeLinks, InvitationService, InitialiseService, AccountService, UserAdministrationService],
    ...[UserQueries, ViewerQueries, UserResolver],
    ...[AccountQueries, OwnAccountService, AccountResolver],
    ...[SavedViewQueries, SavedViewService, SavedViewResolver],
    ...[ApiClientQueries, ApiClientService, ApiClientResolver],
  ],
  exports: [IdentifyService, SignInService, InvitationService, InitialiseService, AccountService, ApiClientService],
})
export class IdentityModule {}

// SPDX-License-Identifier: Apache-2.0
export { AccountService } from './account.service.js';
export { ApiClientService } from './api-client.service.js';
export { IdentifyService } from './identify.service.js';
export { IdentityModule } from './identity.module.js';
export { type Argon2Cost, IdentitySettings } from './identity-settings.js';
export { InitialiseService } from './initialise.service.js';
export { type Invitation, InvitationService } from './invitation.service.js';
export * from './migrations/index.js';
export { SignInService } from './sign-in.service.js';
export { InviteUserInput } from './user.input.js';

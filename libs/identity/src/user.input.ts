// SPDX-License-Identifier: Apache-2.0
import { ArgsType, InputType } from '@nestjs/graphql';
import type { Role } from '@prahari/access';
import { Choice, emailAddress, FilterId, Flag, Id, LanguageEnum, PageArgs, Secret, Text } from '@prahari/graphql';
import type { Language } from '@prahari/kernel';
import { RoleEnum } from './user.object.js';

const ROLES_AT_MOST = 9;

@ArgsType()
export class UsersArgs extends PageArgs {
  @FilterId({ nullable: true, description: 'Of one company alone.' }) companyId?: string | null;
}

@InputType()
export class InviteUserInput {
  @Text({ also: emailAddress }) email: string;
  @Text() displayName: string;
  @Choice(RoleEnum, { list: ROLES_AT_MOST }) roles: Role[];
  @Id({ nullable: true, description: "Absent: the inviter's own company." }) companyId?: string | null;
  @Text({ nullable: true }) designation?: string | null;
  @Text({ nullable: true }) phone?: string | null;
  @Choice(LanguageEnum, { nullable: true }) language?: Language | null;
}

@InputType()
export class AcceptInvitationInput {
  @Secret() token: string;
  @Secret() password: string;
  @Flag({ nullable: true, description: 'The cookie then ends with the browser.' }) sharedComputer?: boolean | null;
}

@InputType()
export class ChangePasswordInput {
  @Secret() currentPassword: string;
  @Secret() newPassword: string;
}

@InputType()
export class SetUserActiveInput {
  @Id() userId: string;
  @Flag() active: boolean;
}

@InputType()
export class SetUserRolesInput {
  @Id() userId: string;
  @Choice(RoleEnum, { list: ROLES_AT_MOST }) roles: Role[];
}

@InputType()
export class CreatePasswordResetInput {
  @Id() userId: string;
}

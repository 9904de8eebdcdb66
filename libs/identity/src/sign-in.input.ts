// SPDX-License-Identifier: Apache-2.0
import { InputType } from '@nestjs/graphql';
import { Flag, Secret, Text } from '@prahari/graphql';

@InputType()
export class SignInInput {
  @Text() email: string;
  @Secret() password: string;
  @Secret({ nullable: true, description: 'Not used yet: for a second factor.' }) oneTimeCode?: string | null;
  @Flag({ nullable: true, description: 'The cookie then ends with the browser.' }) sharedComputer?: boolean | null;
}

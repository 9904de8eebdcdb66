// SPDX-License-Identifier: Apache-2.0
import { InputType } from '@nestjs/graphql';
import { Id } from '@prahari/graphql';

@InputType()
export class SetCompanyLogoInput {
  @Id({ nullable: true, description: "Absent: the caller's own company. For the coordinator's administrator." })
  companyId?: string | null;
  @Id({
    nullable: true,
    description:
      'A file of your own that belongs to nothing yet: PNG or JPEG, 512 KiB at most. Null takes the logo away.',
  })
  attachmentId?: string | null;
}

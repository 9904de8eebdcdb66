// SPDX-License-Identifier: Apache-2.0
import 'reflect-metadata';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Inject, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Args, Context, Field, GraphQLModule, ID, InputType, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Column, DataSource, Entity, JoinColumn, ManyToOne, PrimaryColumn, type SelectQueryBuilder } from 'typeorm';

/**
 * The contender "plain": what the documentation of Nest, Apollo and TypeORM leads to, on the product's tables: entities
 * that are GraphQL types too, query builders, and a transaction that begins with the caller's role and company, without
 * which row-level security shows nothing. It checks nobody: it believes the header x-company-id.
 */
@Entity('company')
@ObjectType()
class Company {
  @PrimaryColumn('uuid') @Field(() => ID) id: string;
  @Column('text') @Field(() => String) code: string;
  @Column('text', { name: 'name_en', nullable: true }) nameEn: string | null;
}

@Entity('incident')
@ObjectType()
class Incident {
  @PrimaryColumn('uuid') @Field(() => ID) id: string;
  @Column('uuid', { name: 'company_id' }) companyId: string;
  @ManyToOne(() => Company) @JoinColumn({ name: 'company_id' }) @Field(() => Company) company: Company;
  @Column('text') @Field(() => String) reference: string;
  @Column('text') @Field(() => String) title: string;
  @Column('text') @Field(() => String) status: string;
  @Column('text') @Field(() => String) kind: string;
  @Column('text') @Field(() => String) tlp: string;
  @Column('text', { name: 'shown_severity' }) @Field(() => String) severity: string;
  @Column('text', { name: 'shown_environment' }) @Field(() => String) environment: string;
  @Column('timestamptz', { name: 'shown_detected_at' }) @Field(() => Date) detectedAt: Date;
  @Column('timestamptz', { name: 'shown_noticed_at' }) @Field(() => Date) noticedAt: Date;
  @Column('timestamptz', { name: 'submitted_at', nullable: true })
  @Field(() => Date, { nullable: true })
  submittedAt: Date | null;
  @Column('timestamptz', { name: 'updated_at' }) @Field(() => Date) updatedAt: Date;
  @Column('integer') @Field(() => Int) version: number;
}

@ObjectType()
class PageInfo {
  @Field(() => Boolean) hasNextPage: boolean;
}

@ObjectType()
class IncidentConnection {
  @Field(() => [Incident]) nodes: Incident[];
  @Field(() => PageInfo) pageInfo: PageInfo;
}

@InputType()
class IncidentFilter {
  @Field(() => [String], { nullable: true }) status?: string[];
  @Field(() => [String], { nullable: true }) kind?: string[];
  @Field(() => [String], { nullable: true }) severity?: string[];
}

interface Caller {
  readonly req: { readonly headers: Readonly<Record<string, string | undefined>> };
}

@Resolver(() => Incident)
class IncidentResolver {
  constructor(@Inject(DataSource) private readonly source: DataSource) {}

  @Query(() => IncidentConnection)
  async incidents(
    @Args('first', { type: () => Int, defaultValue: 20 }) first: number,
    @Args('filter', { type: () => IncidentFilter, nullable: true }) filter: IncidentFilter | null,
    @Context() { req }: Caller,
  ): Promise<IncidentConnection> {
    const companyId = req.headers['x-company-id'];
    const rows = await this.source.transaction(async (manager) => {
      await manager.query(CONTEXT, [companyId ? 'prahari_partner' : 'prahari_coordinator', companyId ?? '']);
      const query = manager.getRepository(Incident).createQueryBuilder('incident');
      query.leftJoinAndSelect('incident.company', 'company');
      ofCaller(query, companyId);
      for (const [field, wanted] of Object.entries(filter ?? {})) {
        query.andWhere(`incident.${field} in (:...${field})`, { [field]: wanted as unknown });
      }
      return query
        .orderBy('incident.id', 'DESC')
        .limit(first + 1)
        .getMany();
    });
    return { nodes: rows.slice(0, first), pageInfo: { hasNextPage: rows.length > first } };
  }
}

const CONTEXT = "select set_config('role', $1, true), set_config('app.company_id', $2, true)";

/** Without a company it is the coordinator, who sees what was submitted. */
function ofCaller(query: SelectQueryBuilder<Incident>, companyId: string | undefined): void {
  if (companyId) query.where('incident.companyId = :companyId', { companyId });
  else query.where('incident.submittedAt is not null');
}

const source = new DataSource({
  type: 'postgres',
  url: process.env['DATABASE_URL'],
  entities: [Company, Incident],
  synchronize: false,
  installExtensions: false,
  extra: { max: Number(process.env['BENCH_POOL_SIZE'] ?? 4), options: '-c TimeZone=UTC' },
});

@Module({
  imports: [
    GraphQLModule.forRoot<ApolloDriverConfig>({
      driver: ApolloDriver,
      autoSchemaFile: true,
      graphiql: false,
      context: (req: unknown) => ({ req }),
    }),
  ],
  providers: [IncidentResolver, { provide: DataSource, useFactory: () => source.initialize() }],
})
class PlainModule {}

const app = await NestFactory.create<NestFastifyApplication>(PlainModule, new FastifyAdapter(), { logger: false });
await app.listen(Number(process.env['PORT']), '127.0.0.1');

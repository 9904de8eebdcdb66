// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { useCompanies } from '~/api/use-companies';
import { AudienceSection } from './audience-section';
import type { SectionProps } from './editor-form';
import { IndicatorsSection } from './indicators-section';
import { MarkingSection } from './marking-section';
import { ProductsSection } from './products-section';
import { RecommendationsSection } from './recommendations-section';
import { SourceSection } from './source-section';
import { RevisionSection, TextsSection } from './texts-section';
import { VulnerabilitiesSection } from './vulnerabilities-section';

interface SectionsProps extends SectionProps {
  /** Of a published advisory: a new revision is written. */
  readonly isRevision: boolean;
}

/** All that an author fills in. */
export function Sections({ form, isRevision }: SectionsProps) {
  const companies = useCompanies();
  const [original, setOriginal] = useState(form.mantine.getValues().original);
  return (
    <>
      {isRevision && <RevisionSection form={form} />}
      <TextsSection form={form} original={original} onOriginal={setOriginal} />
      <MarkingSection form={form} />
      <AudienceSection form={form} companies={companies} />
      <RecommendationsSection form={form} original={original} isRevision={isRevision} />
      <VulnerabilitiesSection form={form} />
      <ProductsSection form={form} />
      <IndicatorsSection form={form} />
      <SourceSection form={form} isRevision={isRevision} />
    </>
  );
}

// SPDX-License-Identifier: Apache-2.0
import { Trans, useLingui } from '@lingui/react/macro';
import { TextInput } from '@mantine/core';
import { Panel } from '~/ui/panel';
import { row } from './content';
import type { SectionProps } from './editor-form';
import { RowList } from './row-list';
import classes from './advisory-editor.module.css';

/** The products that it concerns. */
export function ProductsSection({ form }: SectionProps) {
  const { t } = useLingui();
  return (
    <Panel title={<Trans>Products</Trans>}>
      <RowList
        rows={form.mantine.getValues().products}
        empty={<Trans>No product yet: readers search for what they have.</Trans>}
        addLabel={<Trans>Add a product</Trans>}
        onAdd={() => form.mantine.insertListItem('products', row({ vendor: '', product: '', versions: '' }))}
        onRemove={(index) => form.mantine.removeListItem('products', index)}
        removeLabel={(index) => t`Remove product ${index + 1}`}
      >
        {(_row, index) => (
          <div className={classes['fields']}>
            <TextInput {...form.field(`products.${index}.vendor`, t`Supplier`)} />
            <TextInput {...form.field(`products.${index}.product`, t`Product`)} />
            <TextInput {...form.field(`products.${index}.versions`, t`Versions`)} placeholder="< 4.2.1" />
          </div>
        )}
      </RowList>
    </Panel>
  );
}

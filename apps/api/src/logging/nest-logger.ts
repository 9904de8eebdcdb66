// SPDX-License-Identifier: Apache-2.0
import type { LoggerService } from '@nestjs/common';
import type { Logger } from './logger.js';

/** Nest's own messages, in the log of everything else. Nest hands over a message, further parts, and the context last. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  /** What Nest tells while it starts is for those who look for it. */
  log = (message: unknown, ...rest: readonly unknown[]): void => this.write('debug', message, rest);
  debug = (message: unknown, ...rest: readonly unknown[]): void => this.write('debug', message, rest);
  verbose = (message: unknown, ...rest: readonly unknown[]): void => this.write('trace', message, rest);
  warn = (message: unknown, ...rest: readonly unknown[]): void => this.write('warn', message, rest);
  error = (message: unknown, ...rest: readonly unknown[]): void => this.write('error', message, rest);
  fatal = (message: unknown, ...rest: readonly unknown[]): void => this.write('fatal', message, rest);

  private write(
    level: 'trace' | 'debug' | 'warn' | 'error' | 'fatal',
    message: unknown,
    rest: readonly unknown[],
  ): void {
    const context = rest.at(-1);
    const named = typeof context === 'string' ? { context } : {};
    if (message instanceof Error) this.logger[level]({ ...named, err: message }, message.name);
    else this.logger[level](named, String(message));
  }
}

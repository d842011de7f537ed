import { isRegisters } from '@envscore/scoresheet';
import type { ReactNode } from 'react';
import type { ViewProps } from '../view.js';
import { reportRegisters, tellRegisters } from './telling.js';
import { RegistersWork } from './work.js';
import { registersViewWords } from './wording/words-of.js';

/** The registers: of the workbook in front, or of files that are dropped here. */
export default function RegistersView({ host, language, select, registers, onRegisters }: ViewProps): ReactNode {
  const inFront = async () => {
    const snapshot = await host.read();
    return isRegisters(snapshot) ? { name: registersViewWords(language).inFront, snapshot } : undefined;
  };
  return (
    <RegistersWork
      {...{ language, inFront, select }}
      chosen={registers}
      onChosen={onRegisters}
      tell={tellRegisters}
      report={reportRegisters}
    />
  );
}

import { Practice } from '../../components/practice/Practice';
import { mount } from '../../components/ui/mount';
import { followSystemTheme } from '../../components/ui/page-theme';
import { runConsoleAgent } from '../../utils/agent/run';

followSystemTheme();
mount(<Practice />);
// Content scripts don't run on extension pages, so this page starts the console agent itself.
void runConsoleAgent();

import { Studio } from '../../components/studio/Studio';
import { mount } from '../../components/ui/mount';
import { followSystemTheme } from '../../components/ui/page-theme';

followSystemTheme();
mount(<Studio />);

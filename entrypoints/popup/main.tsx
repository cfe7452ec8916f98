import { Popup } from '../../components/popup/Popup';
import { mount } from '../../components/ui/mount';
import { followSystemTheme } from '../../components/ui/page-theme';

followSystemTheme();
mount(<Popup />);

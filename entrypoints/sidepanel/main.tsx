import { Panel } from '../../components/panel/Panel';
import { connectSidePanel } from '../../components/panel/connect-side-panel';
import { mount } from '../../components/ui/mount';

connectSidePanel();
mount(<Panel />);
